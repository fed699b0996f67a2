import { byPolicy } from "../execution.js";
import type { Line, Wait } from "../gate.js";
import type { Address, Heap } from "../heap/heap.js";
import { EndKind, EventKind, header, ThreadState, threadRecord, traceStep } from "../heap/layout.js";
import { record } from "../log/events.js";
import { touchOf } from "../log/touches.js";
import { Operation } from "../operation.js";
import { serialWord } from "../process/deadlock.js";
import { choose, plannedAt, remember } from "./choosing.js";
import { nobody } from "./default-policy.js";
import { LiveThreads, retrace, stepAfter, survey } from "./live-threads.js";
import { postLine, printPosted, printRest } from "./posted.js";
import { putToSleep, wakeSleepers } from "./sleepers.js";
import { type Next, TurnGate } from "./turn-gate.js";

/**
 * One thread at a time, as a plan says; after its last choice whoever runs goes on. Says at each step who could have.
 * No time passes but what a thread itself sleeps.
 */
export class ControlledGate extends TurnGate {
  protected override choose(): Next {
    const { words } = this.heap;
    const step = words[header.traceEnd] ?? 0;
    const index = (words[header.steps] ?? 0) - 1;
    const again = index < (words[header.known] ?? 0) ? retrace(words, step) : 0;
    if (again !== 0) {
      this.made(step, stepAfter(words, step));
      return { kind: "thread", thread: again };
    }
    // From here on the trace is written anew.
    words[header.known] = 0;
    const end = survey(this.heap, step);
    if (end === 0) return { kind: "end", end: EndKind.steps };
    const threads = new LiveThreads(words, step);
    wakeSleepers(words, threads);
    const planned = plannedAt(words, index);
    const place = planned === byPolicy ? choose(words, threads, index) : threads.placeOf(planned);
    if (place === nobody)
      return { kind: "end", end: planned === byPolicy ? standstill(threads) : EndKind.diverged };
    threads.copyTo(step, place);
    putToSleep(words, threads, index);
    remember(words, step, threads);
    this.made(step, end);
    return { kind: "thread", thread: threads.address(place) };
  }

  /** Lines are printed in the order of the steps, while their threads may be ahead. */
  override post(line: Line): boolean {
    return postLine(this.heap, this.thread, line, this.now());
  }

  override end(kind: number, code: number): void {
    printRest(this.heap);
    super.end(kind, code);
  }

  protected override redeem(thread: Address): boolean {
    return printPosted(this.heap, thread) || super.redeem(thread);
  }

  /** The step that stands in the trace from `step` to `end` is the last one now. */
  private made(step: Address, end: Address): void {
    const { words } = this.heap;
    words[header.traceEnd] = end;
    words[header.lastStep] = step;
    words[header.burst] = words[step + traceStep.burst] ?? 0;
    words[header.lingering] = words[step + traceStep.lingering] ?? 0;
    tell(this.heap, step);
  }

  /** Whether it is in time is a matter of order, not of time: it may give up as soon as it may go on. */
  override tryFor(wait: Wait, milliseconds: number, attempt: () => boolean): boolean {
    this.step(wait, ThreadState.blocked, true);
    const done = attempt();
    if (!done) this.grow(milliseconds);
    return done;
  }

  override sleep(duration: number): void {
    this.grow(duration);
    this.pass(Operation.sleep, 0);
  }

  override conclude(other: number): void {
    const { words } = this.heap;
    words[(words[header.lastStep] ?? 0) + traceStep.other] = other;
  }

  private grow(older: number): void {
    this.heap.doubles[(this.thread + threadRecord.wakeAt) / 2] = this.now() + older;
  }

  override yield(): void {
    this.pass(Operation.yield, 0);
  }

  protected override timeOf(thread: Address): number {
    return this.heap.doubles[(thread + threadRecord.wakeAt) / 2] ?? 0;
  }
}

/** Adds to the log what a drawing needs and nothing else tells. */
function tell(heap: Heap, step: Address): void {
  const { words } = heap;
  const touch = touchOf(words[step + traceStep.kind] ?? 0, words[step + traceStep.other] ?? 0);
  if (touch < 0) return;
  const thread = words[step + traceStep.thread] ?? 0;
  const object = words[step + traceStep.object] ?? 0;
  const argument = words[object + serialWord] ?? 0;
  record(heap, { kind: EventKind.touch + touch, thread, at: 0, argument, text: null });
}

/** How the run ends when nobody goes on. */
function standstill(threads: LiveThreads): number {
  for (let place = 0; place < threads.count; place++) if (threads.isEnabled(place)) return EndKind.asleep;
  return EndKind.deadlock;
}
