import type { FileSource } from "../../app/ports";

export function paneFile(file: File): FileSource {
  return { name: file.name, id: `${file.name}/${file.size}/${file.lastModified}`, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}

/** All entries of a folder: a reader hands them out in portions and ends with an empty one. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  const inside = await entriesOf(entry as FileSystemDirectoryEntry);
  return (await Promise.all(inside.map(filesOf))).flat();
}

/** The files dropped, with those of folders. Entries must be asked for before the event ends, hence at once. */
export async function droppedFiles(data: DataTransfer): Promise<readonly FileSource[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const plain = [...data.files];
  const known = entries.filter((entry) => entry !== null);
  const files = known.length > 0 ? (await Promise.all(known.map(filesOf))).flat() : plain;
  return files.map(paneFile);
}
