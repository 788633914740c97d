/** Hands a file to the browser or Excel's web view, which saves it among the user's downloads. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // The web view may still be reading; the memory is not needed back at once.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
