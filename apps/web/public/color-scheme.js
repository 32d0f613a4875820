// Sets the colour scheme before the first paint. A file of its own because the content security policy allows no inline scripts.
(function () {
  var kept = null;
  try {
    kept = window.localStorage.getItem('tunda.color-scheme');
  } catch {
    // storage may be shut: follow the system
  }
  var dark = kept === 'dark' || (kept !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  document.documentElement.style.backgroundColor = dark ? '#0c1316' : '#f7f9fb';
})();
