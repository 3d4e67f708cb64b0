/** Whether a text is nothing but a heading of notes, in English, French, Spanish, Russian or Arabic. */
export function isNotesHeading(text: string): boolean {
  return text.length <= 60 && notesHeading.test(text.trim().replace(/\s?:$/u, '').normalize('NFC'));
}

const notesHeading = new RegExp(
  `^(?:${[
    'notes|end ?notes|foot ?notes|references',
    'notes de fin|notes de bas de page|notes finales|r[ée]f[ée]rences',
    'notas|notas finales|notas al final|notas (?:a|al) pie(?: de p[áa]gina)?|referencias',
    'примечани[яе]|сноски|ссылки',
    '(?:ال)?ملاحظات|(?:ال)?حواشي|(?:ال)?هوامش|(?:ال)?مراجع',
  ].join('|')})$`,
  'iu',
);
