/** For whom the contract was reviewed, and another side to choose: what is hard on it is found only then. */
import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { sidesFor } from "../model/sides.ts";
import type { PaneState, ReviewOf } from "../model/state.ts";
import type { PaneStore } from "../model/store.ts";

const useStyles = makeStyles({
  row: { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}` },
  button: { fontWeight: tokens.fontWeightRegular, maxWidth: "100%", minWidth: 0 },
});

const EITHER = "either";

export function ForSide({ state, review, store }: { state: PaneState; review: ReviewOf; store: PaneStore }) {
  const styles = useStyles();
  const { kind } = review.result.document;
  const { sides, own, side, label } = sidesFor(state.catalogue, review.snapshot.options, kind.id);
  if (sides.length === 0) return null;
  const choose = (id: string | undefined) => {
    if (id === undefined || id === (side ?? EITHER)) return;
    // A side is one of its kind, so the kind stays what it was.
    store.setOptions({ side: id === EITHER ? undefined : id, documentKind: kind.id });
    void store.review();
  };
  return (
    <div className={styles.row}>
      <Menu checkedValues={{ side: [side ?? EITHER] }} onCheckedValueChange={(_, d) => choose(d.checkedItems[0])}>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton className={styles.button} size="small" appearance="transparent">
            {label ? `Reviewed for: ${label}` : "Choose a side to find hard terms"}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {!own && (
              <MenuItemRadio name="side" value={EITHER}>
                Either side
              </MenuItemRadio>
            )}
            {sides.map(({ id, label: text }) => (
              <MenuItemRadio key={id} name="side" value={id}>
                {text}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
