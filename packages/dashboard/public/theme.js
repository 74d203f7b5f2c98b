// Runs before the first paint, so that a remembered theme never flashes the other one. A file of its own because the content security
// policy allows no inline script. Keep in step with src/app/theme/theme.ts.
(function () {
  try {
    var theme = localStorage.getItem('borealis.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  } catch {
    // Storage may be forbidden; then the system's theme is used.
  }
})();
