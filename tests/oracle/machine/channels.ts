import { type Deeds, objects, type Standing, the, visible } from "./deed.js";
import type { ChannelState } from "./state.js";

type Sending = "reserve" | "send" | "taken" | "trySend" | "dropSender";
type Receiving = "attend" | "receive" | "tryReceive" | "dropReceiver";

/** What an operation concerns that is no message: there is none yet, or no more; no place had to become free. */
const [yet, more, needed] = [-1, -2, -3];

const at = (channel: number): number => objects.channel + channel;
const channelOf = ({ state }: Standing, channel: number): ChannelState => the(state.channels, channel);

export const sendingDeeds: Deeds<Sending> = {
  reserve: {
    visible({ channel }, standing) {
      return visible("reserve", at(channel), placeFrom(channelOf(standing, channel)));
    },
    isEnabled({ channel }, standing) {
      const one = channelOf(standing, channel);
      return !isFull(one) || !one.receiver;
    },
    perform: ({ channel }, standing) => void channelOf(standing, channel).reserved++,
  },
  send: {
    visible({ channel }, standing) {
      const { receiver, sent } = channelOf(standing, channel);
      return visible("send", at(channel), receiver ? sent : more);
    },
    perform({ channel, value }, standing) {
      const one = channelOf(standing, channel);
      standing.thread.register = Number(!one.receiver);
      standing.thread.message = one.receiver ? one.sent : more;
      if (one.receiver) put(one, value);
    },
  },
  taken: {
    visible({ channel }, standing) {
      const { message } = standing.thread;
      const isTaken = message >= 0 && message < channelOf(standing, channel).received;
      return visible("taken", at(channel), isTaken || channelOf(standing, channel).receiver ? message : more);
    },
    isEnabled({ channel }, standing) {
      const { receiver, received } = channelOf(standing, channel);
      return !receiver || standing.thread.message < received;
    },
    perform({ channel }, standing) {
      const { message } = standing.thread;
      standing.thread.register = Number(message < 0 || message >= channelOf(standing, channel).received);
    },
  },
  trySend: {
    visible({ channel }, standing) {
      const one = channelOf(standing, channel);
      return visible("trySend", at(channel), !one.receiver ? more : isFull(one) ? yet : one.sent);
    },
    perform({ channel, value }, { state, thread }) {
      const one = the(state.channels, channel);
      thread.register = !one.receiver ? 2 : Number(isFull(one));
      if (thread.register !== 0) return;
      one.reserved++;
      put(one, value);
    },
  },
  dropSender: {
    visible: ({ channel }) => visible("dropSender", at(channel)),
    perform: ({ channel }, standing) => void channelOf(standing, channel).senders--,
  },
};

export const receivingDeeds: Deeds<Receiving> = {
  attend: {
    visible: ({ channel }) => visible("wait", at(channel)),
    perform({ channel }, standing) {
      channelOf(standing, channel).attended = true;
    },
  },
  receive: {
    visible: ({ channel }, standing) => visible("receive", at(channel), nextOf(channelOf(standing, channel))),
    isEnabled: ({ channel }, standing) => nextOf(channelOf(standing, channel)) !== yet,
    perform: ({ channel }, standing) => take(channelOf(standing, channel), standing),
  },
  tryReceive: {
    visible: ({ channel }, standing) =>
      visible("tryReceive", at(channel), nextOf(channelOf(standing, channel))),
    perform: ({ channel }, standing) => take(channelOf(standing, channel), standing),
  },
  dropReceiver: {
    visible: ({ channel }) => visible("dropReceiver", at(channel)),
    perform({ channel }, standing) {
      const one = channelOf(standing, channel);
      one.receiver = false;
      one.values = [];
    },
  },
};

/** Where there are no places, a message can be left only with somebody who waits for one. */
function isFull({ places, reserved, received, attended, sent }: ChannelState): boolean {
  if (places === 0) return !attended || sent > received;
  return places !== null && reserved - received >= places;
}

/** The message whose receipt made the next place free. */
function placeFrom({ places, reserved, received, receiver }: ChannelState): number {
  const message = reserved - (places ?? 0);
  if (message < 0) return needed;
  return received > message || receiver ? message : more;
}

function put(one: ChannelState, value: number): void {
  one.sent++;
  one.values.push(value);
}

function nextOf({ values, received, senders }: ChannelState): number {
  if (values.length > 0) return received;
  return senders > 0 ? yet : more;
}

function take(one: ChannelState, { thread }: Standing): void {
  one.attended = false;
  if (one.values.length > 0) one.received++;
  thread.register = one.values.shift() ?? (one.senders > 0 ? -2 : -1);
}
