const names: Readonly<Record<string, string>> = {
  escape: "Esc",
  enter: "Enter",
  space: "Space",
  down: "Down",
  up: "Up",
};

/** What a key is called on the screen: `Esc`. */
export function keyName(key: string): string {
  return names[key] ?? key;
}
