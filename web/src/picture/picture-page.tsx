import type { ReactNode } from "react";
import { PageTitle } from "../components/page-title.tsx";

interface PicturePageProps {
  /** What its style sheet calls it. */
  readonly name: string;
  readonly title: string;
  /** What stands beside the title: exports. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A view of the picture under its title. */
export function PicturePage({ name, title, tools, children }: PicturePageProps) {
  return (
    <div className={`view ${name}-view`}>
      <PageTitle title={title} />
      <header className="view-head">
        <h1>{title}</h1>
        {tools}
      </header>
      {children}
    </div>
  );
}
