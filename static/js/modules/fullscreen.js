// A button that fills the screen with the page and gives it back.

export class Fullscreen {
  constructor(button) {
    button.hidden = !document.fullscreenEnabled;
    button.addEventListener("click", async () => {
      try {
        if (document.fullscreenElement) await document.exitFullscreen();
        else await document.documentElement.requestFullscreen();
      } catch {
        // the browser has its reasons; the page is as good without
      }
    });
  }
}
