import { foldName } from './columns.ts';

/** How channels are named, and what else they are called. */
export const CHANNELS = {
  phone: ['voice', 'call', 'calls', 'telephone', 'phone call', 'voice call', 'inbound call', 'outbound call'],
  chat: ['webchat', 'live chat', 'messaging', 'chats'],
  email: ['e-mail', 'mail', 'emails'],
  visit: ['in person', 'face to face', 'store', 'walk-in'],
} as const;

const BY_NAME = new Map(
  Object.entries(CHANNELS).flatMap(([channel, names]) =>
    [channel, ...names].map((name): [string, string] => [foldName(name), channel]),
  ),
);

/** The channel as csaudit names it; one that is not known is kept, in lower case. */
export function channelOf(text: string): string {
  return BY_NAME.get(foldName(text)) ?? text.toLowerCase();
}
