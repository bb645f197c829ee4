import type { ChainDrawing as Drawing, DrawnBox } from "~/presenters/chain-drawing";

import { classNames } from "../class-names";
import { CriticalMark, NodeDay, NodeKind, NodeWords } from "./chain-node";

/**
 * The chains of a dossier, drawn on the server. Its boxes are pages' own text, so that Arabic is shaped and wrapped as everywhere. What it shows stands in the list
 * below it in order, which is what is read aloud; its links are for pointers. It scrolls inside its own frame.
 */
export function ChainDrawing({ drawing }: { readonly drawing: Drawing }) {
  const { width, height, boxes, lines } = drawing;
  return (
    <div className="chain-frame" aria-hidden="true">
      <svg className="chain-drawing" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {lines.map(({ key, path, isWaiting, isCritical }) => (
          <path key={key} d={path} className={classNames("chain-line", isWaiting && "chain-line-waiting", isCritical && "chain-line-critical")} />
        ))}
        {boxes.map((box) => <DrawnNode key={box.node.key} box={box} />)}
      </svg>
    </div>
  );
}

function DrawnNode({ box: { node, x, y, width, height } }: { readonly box: DrawnBox }) {
  return (
    <foreignObject x={x} y={y} width={width} height={height}>
      <div className={classNames("chain-box", node.kind !== "commitment" && "chain-box-start", node.isCritical && "chain-box-critical")}>
        <span className="badges">
          <NodeKind node={node} />
          <CriticalMark node={node} />
        </span>
        <p className="chain-words">{node.href ? <a href={node.href} tabIndex={-1}><NodeWords node={node} /></a> : <NodeWords node={node} />}</p>
        <NodeDay node={node} />
      </div>
    </foreignObject>
  );
}
