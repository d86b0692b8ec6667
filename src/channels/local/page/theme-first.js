// Runs before the first paint, so that a dark page never flashes white. A module would come too late.
try {
  const chosen = localStorage.getItem("vogter.theme");
  if (chosen) document.documentElement.dataset.theme = chosen;
} catch {
  // Storage may be forbidden: the system's choice of theme then stands.
}
