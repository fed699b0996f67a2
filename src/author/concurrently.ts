/**
 * Works on all items, on at most `atOnce` of them at a time. The results come in the order of the items. After an
 * error nothing more is begun.
 *
 * @example await concurrently([1, 2, 3], 2, async (n) => n * n) // [1, 4, 9]
 */
export async function concurrently<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const queue = [...items.entries()].reverse();
  const worker = async (): Promise<void> => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const [index, item] = next;
      results[index] = await work(item, index);
    }
  };
  const stop = (error: unknown): never => {
    queue.length = 0;
    throw error;
  };
  await Promise.all(Array.from({ length: atOnce }, () => worker().catch(stop)));
  return results;
}
