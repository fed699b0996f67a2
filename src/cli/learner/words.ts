const lists = new Intl.ListFormat("en");

/** `lost_ledger`, `lost_ledger and late_table`, `7 exercises`. */
export function named(exercises: readonly { readonly name: string }[]): string {
  const names = exercises.map(({ name }) => name);
  return names.length > 3 ? `${names.length} exercises` : lists.format(names);
}
