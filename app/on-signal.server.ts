/** What is still under way when the process is told to end may finish, but not for longer than this. */
const END_WITHIN = 15_000

/** Ends the process cleanly when it is told to (SIGTERM, or Control-C); the second time at once. */
export function onSignal(close: () => Promise<void>) {
  const stop = () => {
    setTimeout(() => process.exit(1), END_WITHIN).unref()
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}
