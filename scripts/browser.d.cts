export interface FoundBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}
export function hasBrowser(): boolean;
export function findBrowser(): FoundBrowser;
