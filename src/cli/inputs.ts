import { InvalidArgumentError } from 'commander';

/** Takes the inputs of a command line one by one. An empty one is what an unset variable of a shell leaves. */
export function collectInput(input: string, before: readonly string[] = []): readonly string[] {
  if (!input.trim()) throw new InvalidArgumentError('it is empty: give a file, a folder, or -');
  return [...before, input];
}
