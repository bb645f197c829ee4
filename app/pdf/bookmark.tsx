import { Text } from "@react-pdf/renderer";
import type { ComponentProps } from "react";

/** A text that the bookmarks of the file lead to. The renderer knows the property; its types leave it out. */
export function Bookmarked({ title, ...props }: ComponentProps<typeof Text> & { readonly title: string }) {
  const bookmark = { bookmark: title };
  return <Text {...props} {...bookmark} />;
}
