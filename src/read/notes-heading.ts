/** Whether a text is nothing but a heading of notes, in English, French, Spanish, Russian or Arabic. */
export function isNotesHeading(text: string): boolean {
  if (text.length > 60) return false;
  return headings.has(text.trim().replace(/\s?:$/u, '').normalize('NFC').toLowerCase());
}

const headings = new Set([
  ...['notes', 'endnotes', 'end notes', 'footnotes', 'foot notes', 'references'],
  ...['notes de fin', 'notes de bas de page', 'notes finales'],
  ...['références', 'réferences', 'reférences'],
  ...['notas', 'notas finales', 'notas al final', 'notas a pie', 'notas al pie', 'referencias'],
  ...['notas a pie de página', 'notas al pie de página', 'notas a pie de pagina', 'notas al pie de pagina'],
  ...['примечание', 'примечания', 'сноски', 'ссылки'],
  ...['ملاحظات', 'حواشي', 'هوامش', 'مراجع'],
  ...['الملاحظات', 'الحواشي', 'الهوامش', 'المراجع'],
]);
