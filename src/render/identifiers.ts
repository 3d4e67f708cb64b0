/** The id of the note, to which its references link. */
export function noteId(number: number): string {
  return `note-${number}`;
}

/** The id of a note reference, to which a back-link leads: `ref-3`, for the second reference to the same note `ref-3-2`. */
export function referenceId(number: number, ordinal: number): string {
  return ordinal === 1 ? `ref-${number}` : `ref-${number}-${ordinal}`;
}

/** Whether an id is, or could become, that of a note or a reference. */
export function isNoteOrReferenceId(id: string): boolean {
  return /^(?:note|ref)-\d+(?:-\d+)?$/u.test(id);
}
