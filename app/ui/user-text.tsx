/** What somebody typed, as they typed it: paragraphs and line breaks kept, each paragraph in its own direction. */
export function UserText({ text }: { readonly text: string }) {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.trim());
  return (
    <div className="user-text">
      {paragraphs.filter(Boolean).map((paragraph, place) => (
        <p key={`${place} ${paragraph}`} dir="auto">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
