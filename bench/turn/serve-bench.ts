/** Tells the bench where a server listens, and what it has used whenever the bench asks. */
export function serveBench(port: number): void {
  process.on("message", () => {
    process.send?.({ cpu: process.cpuUsage(), rss: process.memoryUsage.rss() });
  });
  process.send?.({ port });
}
