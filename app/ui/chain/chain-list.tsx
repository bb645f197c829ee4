import type { ChainBranch } from "~/presenters/chain-page";

import { LocalizedName } from "../localized-name";
import { CriticalMark, NodeDay, NodeKind, NodeWords } from "./chain-node";

/** The same as the drawing, in order: what waits stands under what it waits for. */
export function ChainList({ branches }: { readonly branches: readonly ChainBranch[] }) {
  return (
    <ul className="chain-list">
      {branches.map(({ node, branches: under }) => (
        <li key={node.key}>
          <div className="chain-item">
            <span className="badges">
              <NodeKind node={node} />
              <CriticalMark node={node} />
            </span>
            <p>{node.href ? <a href={node.href}><NodeWords node={node} /></a> : <NodeWords node={node} />}</p>
            <p className="dotted small muted">
              {node.party && <span><LocalizedName name={node.party} /></span>}
              {node.counted && <span>{node.counted}</span>}
            </p>
            <NodeDay node={node} />
          </div>
          {under.length > 0 && <ChainList branches={under} />}
        </li>
      ))}
    </ul>
  );
}
