/** Small profiles of made-up countries, and a config that knows them. */

export const config = 'areas: [Exampleland, Samplestan]\nstale_after: off\n';

/** A profile with nothing to complain of. */
export function textProfile(country = 'Exampleland', topic = 'Mine Ban Policy'): string {
  return `${country}
${topic}

Last updated: 3 March 2025

${country} has joined the convention.[1] It reports every year.[2]

[1] Letter from the Ministry of Examples, 1 February 2025.

[2] Ibid.
`;
}

/** One whose reference has no note: an error. */
export const brokenProfile = `Samplestan
Mine Ban Policy

Last updated: 3 March 2025

Samplestan has not joined.[1][7]

[1] Letter, 1 February 2025.
`;

/** One with a note that nothing refers to: a warning. */
export const looseProfile = `Samplestan
Mine Ban Policy

Last updated: 3 March 2025

Samplestan has not joined.[1]

[1] Letter, 1 February 2025.

[2] Another letter, 2 February 2025.
`;
