/** Comments as the pane sees them. */
import { itemNotFound } from "../host/errors.ts";
import type { HostCollection, HostObject, Members } from "../host/objects.ts";
import type { CommentInfo } from "../word/comments.ts";
import type { ModelContext } from "./context.ts";

/** A `Word.Comment` or a `Word.CommentReply`. */
export class CommentObject implements HostObject {
  readonly members: Members<never>;
  readonly context: ModelContext;
  readonly id: string;

  constructor(context: ModelContext, id: string, reply = false) {
    this.context = context;
    this.id = id;
    this.members = (reply ? replyMembers : commentMembers) as Members<never>;
  }

  get info(): CommentInfo {
    const info = this.context.document.comments.get(this.id);
    if (!info) throw itemNotFound();
    return info;
  }

  check(): void {
    void this.info;
  }
}

/** A collection of comments that is always up to date. */
export class CommentCollectionObject implements HostCollection {
  readonly members: Members<never> = { type: "CommentCollection" };
  readonly #context: ModelContext;
  readonly #belongs: (id: string) => boolean;

  constructor(context: ModelContext, belongs: (id: string) => boolean) {
    this.#context = context;
    this.#belongs = belongs;
  }

  items(): HostObject[] {
    return this.#context.document.comments
      .list()
      .filter((comment) => comment.parent === undefined && this.#belongs(comment.id))
      .map((comment) => new CommentObject(this.#context, comment.id));
  }
}

/** The replies of a comment. */
class ReplyCollectionObject implements HostCollection {
  readonly members: Members<never> = { type: "CommentReplyCollection" };
  readonly #comment: CommentObject;

  constructor(comment: CommentObject) {
    this.#comment = comment;
  }

  items(): HostObject[] {
    const { context, id } = this.#comment;
    const replies = context.document.comments.list().filter((comment) => comment.parent === id);
    return replies.map((reply) => new CommentObject(context, reply.id, true));
  }
}

const read: Members<CommentObject>["read"] = {
  Id: (self) => self.id,
  Content: (self) => self.info.text,
  AuthorName: (self) => self.info.author,
  AuthorEmail: () => "",
  CreationDate: (self) => self.info.date,
};
const setContent = (self: CommentObject, value: unknown) =>
  self.context.document.editComments(self.id, (comments) => comments.setText(self.id, String(value)));
const remove = (self: CommentObject) =>
  self.context.document.editComments(self.id, (comments) => comments.remove(self.id));

const commentMembers: Members<CommentObject> = {
  type: "Comment",
  navigate: { Replies: (self) => new ReplyCollectionObject(self) },
  read: { ...read, Resolved: (self) => self.info.resolved },
  write: {
    Content: setContent,
    Resolved: (self, value) =>
      self.context.document.editComments(self.id, (comments) => comments.setResolved(self.id, value === true)),
  },
  call: {
    Delete: remove,
    GetRange: (self) => {
      const range = self.context.document.rangeOfComment(self.id);
      if (!range) throw itemNotFound();
      return self.context.range(range);
    },
    Reply: (self, [text]) => {
      let id = "";
      self.context.document.editComments(self.id, (comments, date) => {
        id = comments.reply(self.id, String(text ?? ""), self.context.document.person.author, date);
      });
      return new CommentObject(self.context, id, true);
    },
  },
};

const replyMembers: Members<CommentObject> = {
  type: "CommentReply",
  navigate: { ParentComment: (self) => new CommentObject(self.context, self.info.parent ?? "") },
  read,
  write: { Content: setContent },
  call: { Delete: remove },
};
