/** Characters that some file system refuses. */
const FORBIDDEN = /[\\/:*?"<>|«»\s]+/g;

/** Hands the browser a file to save. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(FORBIDDEN, '-').replace(/^-|-(?=\.|$)/g, '');
  link.click();
  setTimeout(() => { URL.revokeObjectURL(address); }, 10_000);
}
