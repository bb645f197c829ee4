import type { MemberStoryLine } from "~/presenters/member-story";

import { UserText } from "../user-text";
import { LINE_ICONS } from "./line-icons";
import { Notes } from "./notes";

/** The published story as a plain list, oldest first. */
export function MemberStory({ lines }: { readonly lines: readonly MemberStoryLine[] }) {
  return (
    <ol className="items">
      {lines.map(({ id, kind, title, note, text }) => {
        const Sign = LINE_ICONS[kind];
        return (
          <li key={id}>
            <span className="item-icon">
              <Sign />
            </span>
            <div className="item-words">
              <bdi>{title}</bdi>
              <span className="item-note">
                <Notes notes={note} />
              </span>
              {text && <UserText text={text} />}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
