// @ts-check

/**
 * Shows on stderr how far a round is: in place on a terminal, else a line every ten seconds.
 *
 * @param {string} title
 * @returns {(done: number, of: number, name: string) => void}
 */
export function showProgress(title) {
  const { isTTY } = process.stderr;
  let shown = Number.NEGATIVE_INFINITY;
  return (done, of, name) => {
    const now = performance.now();
    if (done < of && now - shown < (isTTY ? 100 : 10_000)) return;
    shown = now;
    const text = `${title}: ${done} of ${of} runs, ${name}`;
    process.stderr.write(isTTY ? `\r\x1b[K${text}${done < of ? "" : "\n"}` : `${text}\n`);
  };
}
