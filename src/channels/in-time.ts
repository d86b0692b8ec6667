/**
 * How long an answer is waited for without which there is a turn all the same. Slack wants to be answered within three
 * seconds; of these the most is left to what a turn cannot do without, and to the turn.
 */
export const SHORT_MS = 1_500;

/** What comes of `work`, or nothing when it takes longer than `ms`: it goes on, but nobody waits for it. */
export async function inTime<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
