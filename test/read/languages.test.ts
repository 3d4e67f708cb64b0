import { describe, expect, it } from 'vitest';
import { facts, outline, readOne } from './outline.js';

const profiles: readonly (readonly [string, string, string[], string])[] = [
  [
    'French',
    'Côte d’Ivoire\n\nPolitique d’interdiction des mines\n\nDernière mise à jour : 1er juillet 2016\n\nRésumé : Tout est déminé.\n\nPolitique\n\nLe pays est partie.[1]\n\nNotes\n\n[1] Lettre.\n',
    [
      'country: Côte d’Ivoire',
      'topic: Politique d’interdiction des mines',
      'updated: 1er juillet 2016',
      'dateLanguage: fr',
    ],
    'summary Tout est déminé.\n# Politique\nLe pays est partie.{1}\n[1]\n  Lettre.',
  ],
  [
    'Spanish',
    'PERÚ\nActividades relativas a las minas\nÚltima actualización: 18 de diciembre de 2019\n\nResumen\n\nTodo está limpio.\n\nPolítica\n\nEl país es parte.[1]\n\nNotas finales\n\n1. Carta.\n',
    [
      'country: Perú',
      'topic: Actividades relativas a las minas',
      'updated: 18 de diciembre de 2019',
      'dateLanguage: es',
    ],
    'summary Todo está limpio.\n# Política\nEl país es parte.{1}\n[1]\n  Carta.',
  ],
  [
    'Russian',
    'Таджикистан\n\nОбновлено 18 декабря 2019 г.\n\nРазминирование\n\nКраткое содержание: Всё очищено.\n\nПолитика\n\nСтрана присоединилась.[1]\n\nПримечания\n\n[1] Письмо.\n',
    ['country: Таджикистан', 'updated: 18 декабря 2019 г', 'topic: Разминирование', 'dateLanguage: ru'],
    'summary Всё очищено.\n# Политика\nСтрана присоединилась.{1}\n[1]\n  Письмо.',
  ],
  [
    'Arabic',
    'اليمن\n\nإزالة الألغام\n\nآخر تحديث: ١٨ كانون الأول ٢٠١٩\n\nملخص: كل شيء نظيف.\n\nالسياسة\n\nالبلد طرف في الاتفاقية.[1]\n\nالحواشي\n\n[1] رسالة.\n',
    ['country: اليمن', 'topic: إزالة الألغام', 'updated: ١٨ كانون الأول ٢٠١٩', 'dateLanguage: ar'],
    'summary كل شيء نظيف.\n# السياسة\nالبلد طرف في الاتفاقية.{1}\n[1]\n  رسالة.',
  ],
];

describe('a profile in another language', () => {
  it.each(profiles)('%s', (_, text, head, rest) => {
    const draft = readOne(text);
    expect(facts(draft).sort()).toEqual([...head].sort());
    expect(outline({ ...draft, metadata: {} })).toBe(rest);
  });

  it('may have its accents as characters of their own', () => {
    const draft = readOne(profiles[0]![1].normalize('NFD'));
    expect(facts(draft)).toContain('dateLanguage: fr');
    expect(draft.summary).toHaveLength(1);
  });

  it.each([
    ['Dernière mise à jour le 18 décembre 2019', 'fr'],
    ['Mise à jour : 18 décembre 2019', 'fr'],
    ['Page mise à jour le 18/12/2019', 'fr'],
    ['Date de dernière mise à jour : 2019-12-18', 'fr'],
    ['Actualizado el 18 de diciembre de 2019', 'es'],
    ['Fecha de la última actualización: 18/12/2019', 'es'],
    ['Дата последнего обновления: 18.12.2019', 'ru'],
    ['تاريخ آخر تحديث: 18 ديسمبر 2019', 'ar'],
    ['تم التحديث في 18 ديسمبر 2019', 'ar'],
  ])('says so: %s', (line, language) => {
    const { metadata } = readOne(`Kosovo\nMine Action\n${line}\n\nText.\n`);
    expect([metadata.dateLanguage, metadata.updated?.value.length]).toEqual([language, expect.any(Number)]);
  });

  it.each([
    'Last updated: 18 décembre 2019',
    '18 décembre 2019',
    'Mise à jour : voir la page suivante',
    'Última atualização: 18 de dezembro de 2019',
    'Останнє оновлення: 18 грудня 2019',
  ])('is not sure from %s', (line) => {
    expect(readOne(`Kosovo\nMine Action\n${line}\n\nText.\n`).metadata.dateLanguage).toBeUndefined();
  });

  it('leaves countries of other languages alone in English: a heading may be called Chine', () => {
    const text = 'Chine\n\nMine Action\n\nText of it.\n';
    expect(readOne(text).metadata.country).toBeUndefined();
    const french = text.replace('Text', 'Dernière mise à jour : 2019-12-18\n\nText');
    expect(readOne(french).metadata.country?.value).toBe('Chine');
  });
});
