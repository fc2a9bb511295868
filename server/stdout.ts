/** Standard output is for results. The Inngest SDK writes a debug line there when it first signs something: it goes nowhere. */
export function keepStandardOutputClean(): void {
  console.debug = () => undefined;
}
