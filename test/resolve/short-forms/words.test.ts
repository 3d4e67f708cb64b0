import { describe, expect, it } from 'vitest';
import { findShortForm } from '../../../src/resolve/short-forms/words.js';

/** kind | what stands before the words, with a name in brackets, `~` before a loose one | the words | the rest */
function shown(text: string): string {
  const form = findShortForm(text);
  if (!form) return 'none';
  const { kind, start, name, isLoose, wordsStart, wordsEnd } = form;
  const lead = text.slice(0, start);
  return [
    kind,
    lead + (name === undefined ? '' : `${isLoose ? '~' : ''}[${name}]`),
    text.slice(wordsStart, wordsEnd),
    text.slice(wordsEnd),
  ].join('|');
}

const recognised: readonly (readonly [text: string, form: string])[] = [
  // Latin and English
  ['Ibid.', 'ibid||Ibid.|'],
  ['ibid', 'ibid||ibid|'],
  ['Ibidem.', 'ibid||Ibidem.|'],
  ['IBID., p. 5', 'ibid||IBID.|, p. 5'],
  ['ibid., p. 5', 'ibid||ibid.|, p. 5'],
  ['Ibid 5', 'ibid||Ibid| 5'],
  ['Ibid.; and Report, 2010.', 'ibid||Ibid.|; and Report, 2010.'],
  ['See ibid., para. 3.', 'ibid|See |ibid.|, para. 3.'],
  ['Cf. Ibid.', 'ibid|Cf. |Ibid.|'],
  ['See also ibid.', 'ibid|See also |ibid.|'],
  ['See, e.g., ibid.', 'ibid|See, e.g., |ibid.|'],
  ['Id.', 'ibid||Id.|'],
  ['Id. at 5.', 'ibid||Id.| at 5.'],
  ['Id., p. 7', 'ibid||Id.|, p. 7'],
  ['id, p. 7', 'ibid||id|, p. 7'],
  ['Id. See also Report, 2010.', 'ibid||Id.| See also Report, 2010.'],
  ['Idem', 'ibid||Idem|'],
  ['Idem, pp. 3–4.', 'ibid||Idem|, pp. 3–4.'],
  ['See: ibid., p. 3', 'ibid|See: |ibid.|, p. 3'],
  ['Loc. cit.', 'loc-cit||Loc. cit.|'],
  ['The Minister wrote as Goose did, op. cit.', 'op-cit|~[The Minister wrote as Goose did]|op. cit.|'],
  ['Goose, op. cit., note 4, p. 5.', 'op-cit|[Goose]|op. cit., note 4|, p. 5.'],
  ['Goose, op. cit. (n. 4), p. 5.', 'op-cit|[Goose]|op. cit. (n. 4)|, p. 5.'],
  ['Goose, op. cit., p. 5, note 4.', 'op-cit|[Goose]|op. cit.|, p. 5, note 4.'],
  ['Goose, op. cit., note 4 of the annex.', 'op-cit|[Goose]|op. cit.|, note 4 of the annex.'],
  ['loc cit', 'loc-cit||loc cit|'],
  ['Goose, loc. cit.', 'loc-cit|[Goose]|loc. cit.|'],
  ['Op. cit., p. 3.', 'op-cit||Op. cit.|, p. 3.'],
  ['Human Rights Watch, op. cit., p. 7', 'op-cit|[Human Rights Watch]|op. cit.|, p. 7'],
  ['HRW, op cit', 'op-cit|[HRW]|op cit|'],
  ['See Goose, op.cit., p. 3', 'op-cit|See [Goose]|op.cit.|, p. 3'],
  ['Goose et al., “Arms in the field,” op. cit.', 'op-cit|[Goose et al., “Arms in the field,”]|op. cit.|'],
  ['Email from the Ministry of Defence, op. cit.', 'op-cit|[Email from the Ministry of Defence]|op. cit.|'],
  ['Supra note 4.', 'supra||Supra note 4|.'],
  ['supra note 4, p. 2', 'supra||supra note 4|, p. 2'],
  ['supra n. 4 at 12', 'supra||supra n. 4| at 12'],
  ['See note 4.', 'supra|See |See note 4|.'],
  ['see note 4', 'supra|see |see note 4|'],
  ['See above, note 4', 'supra|See |See above, note 4|'],
  ['note 4 above', 'supra||note 4 above|'],
  ['See supra note 4, p. 2.', 'supra|See |See supra note 4|, p. 2.'],
  ['Goose, supra note 4, at 12.', 'supra|[Goose]|supra note 4|, at 12.'],
  // French
  ['Ibid., p. 12', 'ibid||Ibid.|, p. 12'],
  ['Voir ibid.', 'ibid|Voir |ibid.|'],
  ['Lefèvre, op. cit., p. 7.', 'op-cit|[Lefèvre]|op. cit.|, p. 7.'],
  ['Lefèvre, art. cit., p. 7.', 'op-cit|[Lefèvre]|art. cit.|, p. 7.'],
  ['Ministère de la Défense, loc. cit.', 'loc-cit|[Ministère de la Défense]|loc. cit.|'],
  ['Voir la note 4.', 'supra|Voir |Voir la note 4|.'],
  ['voir note 4 ci-dessus', 'supra|voir |voir note 4 ci-dessus|'],
  ['Supra, note 4, p. 3', 'supra||Supra, note 4|, p. 3'],
  ['Cf. note 4', 'supra|Cf. |Cf. note 4|'],
  ['Voir plus haut, note 4', 'supra|Voir |Voir plus haut, note 4|'],
  // Spanish
  ['Ibíd., p. 5.', 'ibid||Ibíd.|, p. 5.'],
  ['Ibi\u0301dem', 'ibid||Ibi\u0301dem|'],
  ['Íd., pág. 3', 'ibid||Íd.|, pág. 3'],
  ['Véase ibíd.', 'ibid|Véase |ibíd.|'],
  ['Ministerio de Defensa, ob. cit., p. 2', 'op-cit|[Ministerio de Defensa]|ob. cit.|, p. 2'],
  ['García, óp. cit.', 'op-cit|[García]|óp. cit.|'],
  ['Véase la nota 4', 'supra|Véase |Véase la nota 4|'],
  ['Ver nota 4.', 'supra|Ver |Ver nota 4|.'],
  ['Supra nota 4, pág. 7', 'supra||Supra nota 4|, pág. 7'],
  ['Nota 4 supra', 'supra||Nota 4 supra|'],
  ['Véase nota 4, más arriba', 'supra|Véase |Véase nota 4, más arriba|'],
  // Russian
  ['Там же', 'ibid||Там же|'],
  ['Там же. С. 5.', 'ibid||Там же.| С. 5.'],
  ['См. там же, с. 5', 'ibid|См. |там же|, с. 5'],
  ['Указ. соч. С. 7.', 'op-cit||Указ. соч.| С. 7.'],
  ['Иванов И. И. Указ. соч. С. 7.', 'op-cit|[Иванов И. И.]|Указ. соч.| С. 7.'],
  ['Иванов, цит. соч., с. 7', 'op-cit|[Иванов]|цит. соч.|, с. 7'],
  ['См. сноску 4', 'supra|См. |См. сноску 4|'],
  ['См. примечание 4.', 'supra|См. |См. примечание 4|.'],
  ['см. прим. 4', 'supra|см. |см. прим. 4|'],
  ['См. выше, сноска 4, с. 3', 'supra|См. |См. выше, сноска 4|, с. 3'],
  // Arabic
  ['المرجع نفسه، ص 5', 'ibid||المرجع نفسه|، ص 5'],
];

const others = [
  'Ibidah Press, 2011.',
  'Ibid-Press, 2011.',
  'Idaho Statesman, 3 May 2010.',
  'Id card of the commander, 2010.',
  'Id Software, Report, 2010.',
  'Idem, Another Book, 2010.',
  'Idema Foundation, letter, 2010.',
  '“He wrote op. cit. in every note,” Letter, 2010.',
  'The army has none. Goose, op. cit.',
  'See Report of 2010. Goose, supra note 4.',
  'Letter, 2010, which says ibid. in its notes.',
  'Opcit Ltd., Report, 2010.',
  'Op. city map, 2010.',
  'Note 4 of the annex, 2010.',
  'See note 4 of the annex.',
  'See note 4 for the figures of 2010.',
  'See notes 4 and 5.',
  'Note Verbale 4, 2010.',
  'Там женщины, 2010.',
  'Указ Президента, 2010.',
  'Locality, 2010.',
  '',
  '.',
];

describe('short forms', () => {
  it.each(recognised)('%s', (text, form) => {
    expect(shown(text)).toBe(form);
  });

  it.each(others)('is none: %s', (text) => {
    expect(shown(text)).toBe('none');
  });
});
