/** Name and menu, on every screen. */
import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  Tooltip,
  tokens,
} from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import type { PaneState } from "../model/state.ts";
import type { PaneStore } from "../model/store.ts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    minHeight: "40px",
    boxSizing: "border-box",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  withBack: { paddingLeft: tokens.spacingHorizontalXS },
  name: { flexGrow: 1 },
});

export function Header({ state, store }: { state: PaneState; store: PaneStore }) {
  const styles = useStyles();
  const { name } = state.screen;
  const back = name === "result" || name === "settings" || name === "help";
  const title = name === "settings" ? "Settings" : name === "help" ? "Help" : "Countersign";
  const menu = state.config !== null && name !== "not-in-word" && name !== "reviewing";
  return (
    <header className={`${styles.bar} ${back ? styles.withBack : ""}`}>
      {back && (
        <Tooltip content="Back" relationship="label">
          <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => store.show("ready")} />
        </Tooltip>
      )}
      <Text as="h1" size={300} weight="semibold" className={styles.name}>
        {title}
      </Text>
      {menu && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label="Menu" />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => store.show("settings")}>Settings</MenuItem>
              <MenuItem onClick={() => store.show("help")}>Help and shortcuts</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </header>
  );
}
