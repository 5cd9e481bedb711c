// The button is only there when scripts run (naslag.css); without them the keyboard prints.
document.getElementById("print")?.addEventListener("click", () => window.print());
