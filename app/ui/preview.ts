import type { MetaDescriptor } from "@remix-run/node";

type Previewed = { readonly title: string; readonly preview: { readonly title: string; readonly description: string } };

/** The head of a page that is sent around as a link: what a chat shows of it, never empty, and nothing for search engines. */
export function previewOf({ title, preview }: Previewed): MetaDescriptor[] {
  return [
    { title },
    { name: "robots", content: "noindex" },
    { name: "description", content: preview.description },
    { property: "og:type", content: "website" },
    { property: "og:title", content: preview.title },
    { property: "og:description", content: preview.description },
  ];
}
