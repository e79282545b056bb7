/** Moves and scales what stands on the stage: with wheel, mouse, keys and buttons. */
import type { View } from "./messages.ts";

export interface ViewportControls {
  readonly zoomIn: HTMLElement;
  readonly zoomOut: HTMLElement;
  readonly fit: HTMLElement;
  /** Shows the scale. */
  readonly level: HTMLElement;
  /** Told of every move of the reader's; null means fitted. */
  readonly onChange: (view: View | null) => void;
}

const STEP = 1.25;
const SMALLEST = 0.05;
const LARGEST = 10;
const MARGIN = 16;
const ARROW_STEP = 40;

export class Viewport {
  readonly #stage: HTMLElement;
  readonly #content: HTMLElement;
  readonly #controls: ViewportControls;
  /** Null as long as the content is fitted into the stage. */
  #view: View | null = null;

  constructor(stage: HTMLElement, content: HTMLElement, controls: ViewportControls) {
    this.#stage = stage;
    this.#content = content;
    this.#controls = controls;
    controls.zoomIn.addEventListener("click", () => this.#zoom(STEP));
    controls.zoomOut.addEventListener("click", () => this.#zoom(1 / STEP));
    controls.fit.addEventListener("click", () => this.#move(null));
    stage.addEventListener("wheel", (event) => this.#onWheel(event), { passive: false });
    stage.addEventListener("pointerdown", (event) => this.#onPointerDown(event));
    stage.addEventListener("keydown", (event) => this.#onKey(event));
    new ResizeObserver(() => this.#apply()).observe(stage);
  }

  /** Puts the content where it was, or fits it. */
  place(view: View | null): void {
    this.#view = view;
    this.#apply();
  }

  #move(view: View | null): void {
    this.#view = view;
    this.#apply();
    this.#controls.onChange(view);
  }

  #apply(): void {
    const { scale, x, y } = this.#view ?? this.#fitted();
    this.#content.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    this.#controls.level.textContent = `${Math.round(scale * 100)}%`;
  }

  /** The whole content in the middle of the stage, no larger than it is. */
  #fitted(): View {
    const { clientWidth, clientHeight } = this.#stage;
    const { offsetWidth, offsetHeight } = this.#content;
    if (offsetWidth === 0 || offsetHeight === 0) return { scale: 1, x: 0, y: 0 };
    const scale = Math.min((clientWidth - 2 * MARGIN) / offsetWidth, (clientHeight - 2 * MARGIN) / offsetHeight, 1);
    const bounded = Math.max(scale, SMALLEST);
    return { scale: bounded, x: (clientWidth - offsetWidth * bounded) / 2, y: (clientHeight - offsetHeight * bounded) / 2 };
  }

  /** Scales around a point of the stage, which keeps its place; around the middle unless told otherwise. */
  #zoom(factor: number, at = { x: this.#stage.clientWidth / 2, y: this.#stage.clientHeight / 2 }): void {
    const { scale, x, y } = this.#view ?? this.#fitted();
    const next = Math.min(Math.max(scale * factor, SMALLEST), LARGEST);
    const grown = next / scale;
    this.#move({ scale: next, x: at.x - (at.x - x) * grown, y: at.y - (at.y - y) * grown });
  }

  #pan(byX: number, byY: number): void {
    const { scale, x, y } = this.#view ?? this.#fitted();
    this.#move({ scale, x: x + byX, y: y + byY });
  }

  #onWheel(event: WheelEvent): void {
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
    const { left, top } = this.#stage.getBoundingClientRect();
    // A pinch arrives as a wheel with the control key, in smaller steps.
    this.#zoom(Math.exp(-pixels * (event.ctrlKey ? 0.01 : 0.002)), { x: event.clientX - left, y: event.clientY - top });
  }

  #onPointerDown(down: PointerEvent): void {
    if (down.button !== 0) return;
    const stage = this.#stage;
    stage.setPointerCapture(down.pointerId);
    stage.classList.add("dragging");
    let { clientX, clientY } = down;
    const onMove = (move: PointerEvent): void => {
      this.#pan(move.clientX - clientX, move.clientY - clientY);
      ({ clientX, clientY } = move);
    };
    const onEnd = (): void => {
      stage.classList.remove("dragging");
      stage.removeEventListener("pointermove", onMove);
    };
    stage.addEventListener("pointermove", onMove);
    stage.addEventListener("lostpointercapture", onEnd, { once: true });
  }

  #onKey(event: KeyboardEvent): void {
    const act = this.#keys[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  }

  readonly #keys: Readonly<Record<string, () => void>> = {
    "+": () => this.#zoom(STEP),
    "=": () => this.#zoom(STEP),
    "-": () => this.#zoom(1 / STEP),
    "0": () => this.#move(null),
    ArrowLeft: () => this.#pan(ARROW_STEP, 0),
    ArrowRight: () => this.#pan(-ARROW_STEP, 0),
    ArrowUp: () => this.#pan(0, ARROW_STEP),
    ArrowDown: () => this.#pan(0, -ARROW_STEP),
  };
}
