const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Seconds as `0:45`, `1:02:03`, `3 d 01:02`; a time before the beginning has a minus. */
export function clock(seconds: number): string {
  if (seconds < 0) return `-${clock(-seconds)}`;
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor((whole % DAY) / HOUR), Math.floor((whole % HOUR) / MINUTE)];
  if (whole >= DAY) return `${Math.floor(whole / DAY)} d ${two(hours)}:${two(minutes)}`;
  const rest = two(whole % MINUTE);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** How long somebody has been working: whole minutes, as `14 min`, `1 h 5 min`. */
export function spent(seconds: number): string {
  const minutes = Math.floor(seconds / MINUTE);
  if (minutes < 1) return 'under 1 min';
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`;
}

/** Before this, milliseconds count from the beginning of an interaction and not from 1970: some three years. */
const EPOCH_FROM = 1e11;
const LATEST = 8.64e15;

/** A time since 1970 as `2026-10-01 14:03 UTC`; `null` where it is none. */
export function day(at: number | undefined): string | null {
  if (at === undefined || at < EPOCH_FROM || at > LATEST) return null;
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
