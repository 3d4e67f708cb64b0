import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** This folder, bench/: compiled, the program runs from bench/dist. */
export const benchFolder = basename(here) === 'dist' ? dirname(here) : here;

/** The folder of Briefpress itself. */
export const homeFolder = dirname(benchFolder);

/** Where corpora and outputs are written. */
export const workFolder = join(benchFolder, 'work');

/** The packages of the fonts that all programs print with. */
export const fontsFolder = join(homeFolder, 'node_modules/@expo-google-fonts');
