// What a field is told of names noticed in it.

/** Names noticed in a field: the field says what is typed, and shows what can be done. */
export interface NoticedNames {
  element: HTMLInputElement | HTMLTextAreaElement | null;
  row: HTMLElement | null;
  /** Said of what was noticed; empty when nothing was. */
  readonly said: string;
  /** Names the choices. */
  readonly label: string;
  /** The keys that lead from the field to them. */
  readonly keys: string;
  readonly choices: readonly { id: string; label: string }[];
  look(text: string): void;
  pick(id: string): void;
}
