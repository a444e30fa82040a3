/** Works with what was opened, and closes it however the work ends. */
export async function using<Resource extends { close(): Promise<void> }>(
  resource: Resource,
  work: (resource: Resource) => Promise<void>,
): Promise<void> {
  try {
    await work(resource);
  } finally {
    await resource.close();
  }
}
