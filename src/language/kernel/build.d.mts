/** The text of kernel-binary.ts for the present source. */
export function build(): Promise<string>;
