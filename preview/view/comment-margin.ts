/** The margin: a card for each comment, beside its words and never over another card. */
import type { ModelContext } from "../model/context.ts";
import type { DocumentView } from "./document-view.ts";

const GAP = 8;

export class CommentMargin {
  readonly #margin: HTMLElement;
  readonly #context: ModelContext;
  readonly #view: () => DocumentView | undefined;
  readonly #cards = new Map<string, { card: HTMLElement; paragraph: Element | undefined }>();
  #waiting = false;
  #stale = true;

  constructor(margin: HTMLElement, context: ModelContext, view: () => DocumentView | undefined) {
    this.#margin = margin;
    this.#context = context;
    this.#view = view;
    margin.replaceChildren();
    context.document.listen((change) => {
      if (change.kind !== "selection" && change.kind !== "tracking") this.#stale = true;
    });
  }

  /** Puts the cards where they belong, with the next frame. */
  arrange(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      if (this.#stale) this.#write();
      this.#place();
    });
  }

  #write(): void {
    this.#stale = false;
    const { document: word } = this.#context;
    const comments = word.comments.list();
    this.#cards.clear();
    for (const comment of comments.filter((each) => each.parent === undefined)) {
      const card = document.createElement("article");
      card.className = "comment";
      card.tabIndex = 0;
      card.classList.toggle("resolved", comment.resolved);
      const replies = comments.filter((each) => each.parent === comment.id);
      for (const { author, date, text } of [comment, ...replies]) {
        const head = document.createElement("header");
        const who = document.createElement("strong");
        who.textContent = author || "Somebody";
        const when = document.createElement("time");
        when.textContent = date.slice(0, 10);
        head.append(who, when);
        const body = document.createElement("p");
        body.textContent = text;
        card.append(head, body);
      }
      if (comment.resolved) card.append("Resolved");
      const go = () => {
        const range = word.rangeOfComment(comment.id);
        if (range) word.select(range);
      };
      card.addEventListener("click", go);
      card.addEventListener("keydown", (event) => event.key === "Enter" && go());
      this.#cards.set(comment.id, { card, paragraph: word.rangeOfComment(comment.id)?.start.paragraph });
    }
    this.#margin.replaceChildren(...[...this.#cards.values()].map((each) => each.card));
    this.#margin.parentElement?.classList.toggle("has-comments", this.#cards.size > 0);
  }

  #place(): void {
    const view = this.#view();
    if (!view || this.#cards.size === 0) return;
    const top = this.#margin.getBoundingClientRect().top;
    const wanted = [...this.#cards].map(([id, { card, paragraph }]) => {
      const element = paragraph && view.elementOf(paragraph);
      const words = element?.querySelector(`[data-comments~="${CSS.escape(id)}"]`) ?? element;
      return { card, at: words ? words.getBoundingClientRect().top - top : 0 };
    });
    let free = 0;
    for (const { card, at } of wanted.sort((a, b) => a.at - b.at)) {
      const y = Math.max(free, at);
      card.style.transform = `translateY(${Math.round(y)}px)`;
      free = y + card.offsetHeight + GAP;
    }
    this.#margin.style.minHeight = `${free}px`;
  }
}
