// Photos in this window: the picture that is being taken in, the one that is being looked at, and small ones by id. What
// is NOT here: elements (`photos/`), and how a picture is covered and kept (the core).
import type { Note, Photo, PickedFile, StagedPhoto } from '../generated/api';
import { call, hearTouched, problemOf } from './api';
import { t } from './i18n.svelte';
import { toastProblem } from './toasts.svelte';

/** A picture that was taken in, and where it may go. */
export interface Taken {
  staged: StagedPhoto;
  /** The note that it would belong to; `null` when there is none yet. */
  note: Note | null;
  /** The hosts who did not allow photos. */
  refusedBy: readonly string[];
  /** The line it was pasted into; a new note says this, and it is emptied then. */
  line: { text: string; draft: string; taken: () => void } | null;
}

/** The photo that is looked at. */
export interface Shown {
  photo: Photo;
  /** Position it was read at. */
  seen: string;
}

class Photos {
  /** The picture to be looked through before it is saved. */
  taken = $state.raw<Taken | null>(null);
  shown = $state.raw<Shown | null>(null);
  /** Another dialog or picture is on its way. */
  busy = false;
}

/** What the dialogs show. */
export const photos = new Photos();

/** Names of files that are meant as pictures, also those that the core will refuse with a reason. */
const PICTURE = /\.(jpe?g|png|webp|gif|hei[cf]|avif|bmp|tiff?)$/i;

/** Whether a dropped file is meant as a picture. */
export const isPicture = (file: PickedFile): boolean => PICTURE.test(file.name);

/** Where a picture goes: a note, the newest one of today (`undefined`), or a new one with a line. */
export type Place = Pick<Taken, 'note' | 'line'> | undefined;

async function newest(): Promise<Note | null> {
  const { day, notes } = await call('read_day', { day: null });
  const standing = day !== null && day.ended_at === null ? notes.filter((note) => !note.erased) : [];
  const at = (note: Note) => note.recorded_at ?? '';
  return standing.reduce<Note | null>((last, note) => (last === null || at(note) >= at(last) ? note : last), null);
}

/** Takes a picture in, however it comes, and shows it to be looked through. One at a time. */
async function take(come: () => Promise<StagedPhoto | null>, place: Place): Promise<void> {
  if (photos.busy || photos.taken) return;
  photos.busy = true;
  try {
    const staged = await come();
    if (staged === null) return;
    const note = place?.note ?? (await newest());
    const refusedBy = await call('photo_refusals', { note: note?.id ?? null });
    photos.taken = { staged, note, refusedBy, line: place?.line ?? null };
  } catch (thrown) {
    toastProblem(problemOf(thrown));
  } finally {
    photos.busy = false;
  }
}

/** Asks for a file. */
export const pickPhoto = (place?: Place): Promise<void> => take(() => call('pick_photo', {}), place);

/** Takes in a file that was dropped on the window. */
export const dropPhoto = (file: PickedFile, place?: Place): Promise<void> => take(() => call('take_photo', { token: file.token }), place);

/** The largest picture that is pasted; a file has no such limit. */
const MOST_PASTED = 12 * 1024 * 1024;

async function asBase64(file: Blob): Promise<string> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error(reader.error?.message));
    reader.readAsDataURL(file);
  });
  return url.slice(url.indexOf(',') + 1);
}

/** The picture in a clipboard. Where there is text as well, the text was meant. */
export function pastedPicture(event: ClipboardEvent): File | null {
  const data = event.clipboardData;
  if (!data || data.getData('text/plain') !== '') return null;
  return [...data.files].find((file) => file.type.startsWith('image/')) ?? null;
}

/** Takes in what was pasted. */
export function pastePhoto(file: Blob, place?: Place): Promise<void> {
  if (file.size > MOST_PASTED) {
    toastProblem({ code: 'invalid', sentence: t('photo-paste-too-large'), field: null, trace: null });
    return Promise.resolve();
  }
  return take(async () => call('paste_photo', { base64: await asBase64(file) }), place);
}

/** Lets the picture go that was not saved. */
export function letPhotoGo(): void {
  const id = photos.taken?.staged.id;
  photos.taken = null;
  // It is let go at the end of the program in any case.
  if (id !== undefined) void call('let_photo_go', { id }).catch(() => undefined);
}

/** Small pictures by id. They never change; when photos come or go all are read again, so that none outlives its erasure. */
const small = new Map<string, Promise<string>>();
const MOST_SMALL = 200;
hearTouched((touched) => {
  if (touched.everything || touched.kinds.includes('attachment') || touched.kinds.includes('observation')) small.clear();
});

/** The address of a small picture. */
export function thumbnail(id: string): Promise<string> {
  const known = small.get(id);
  if (known) return known;
  if (small.size >= MOST_SMALL) small.clear();
  const asked = call('photo', { id, whole: false }).then((shown) => shown.url);
  small.set(id, asked);
  asked.catch(() => small.delete(id));
  return asked;
}

/** Looks at a photo of a note. */
export function lookAt(note: Note, id: string): void {
  const photo = note.photos.find((one) => one.id === id);
  if (photo) photos.shown = { photo, seen: note.seen };
}
