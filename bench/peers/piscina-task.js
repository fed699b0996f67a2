// @ts-check

/** What a worker of the pool does with a task. @param {number} task */
export function give(task) {
  return task;
}
