/** Gives a file to the browser. Files are behind the log-in, so they come by the client, not by an address. */
export function giveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by then; a second is more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
