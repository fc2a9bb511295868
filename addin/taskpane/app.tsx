/** The pane: theme around it, one screen in it. */
import {
  FluentProvider,
  makeStyles,
  Spinner,
  teamsHighContrastTheme,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { Component, type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { followTheme, type ThemeName } from "../office/theme.ts";
import type { PaneState } from "./model/state.ts";
import type { PaneStore } from "./model/store.ts";
import { Header } from "./parts/header.tsx";
import { Message } from "./parts/message.tsx";
import { Help } from "./screens/help.tsx";
import { Ready } from "./screens/ready.tsx";
import { Result } from "./screens/result.tsx";
import { Reviewing } from "./screens/reviewing.tsx";
import { SettingsScreen } from "./screens/settings.tsx";

const THEMES = { light: webLightTheme, dark: webDarkTheme, "high-contrast": teamsHighContrastTheme };

const useStyles = makeStyles({
  provider: { backgroundColor: "transparent" },
  pane: {
    height: "100vh",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflowX: "hidden",
  },
  screen: {
    flexGrow: 1,
    minHeight: 0,
    display: "flex",
    flexDirection: "column",
    overflowY: "auto",
    overflowX: "hidden",
  },
  starting: { margin: "auto" },
});

export function App({ store }: { store: PaneStore }) {
  const styles = useStyles();
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const [theme, setTheme] = useState<ThemeName>("light");
  useEffect(() => followTheme(setTheme), []);
  return (
    // Fluent gives the provider's own classes to its popovers, too: the pane's layout stays on an element inside it.
    <FluentProvider theme={THEMES[theme]} className={styles.provider} data-theme={theme}>
      <div className={styles.pane}>
        <Header state={state} store={store} />
        <main className={styles.screen} data-screen={state.screen.name}>
          <Boundary onRetry={() => void store.start()}>
            <CurrentScreen state={state} store={store} />
          </Boundary>
        </main>
      </div>
    </FluentProvider>
  );
}

function CurrentScreen({ state, store }: { state: PaneState; store: PaneStore }) {
  const styles = useStyles();
  const { screen } = state;
  switch (screen.name) {
    case "starting":
      return <Spinner className={styles.starting} label="Starting" delay={300} />;
    case "not-in-word":
      return (
        <Message
          title="Open this in Word"
          detail="Countersign works beside a document in Microsoft Word. Sideload manifest.xml, then open a contract there."
        />
      );
    case "problem": {
      const { title, detail, retry } = screen.problem;
      return (
        <Message
          title={title}
          detail={detail}
          intent="error"
          action="Try again"
          onAction={() => void (retry === "review" ? store.review() : store.start())}
        />
      );
    }
    case "ready":
      return <Ready state={state} store={store} notice={screen.notice} />;
    case "reviewing":
      return <Reviewing screen={screen} onCancel={() => void store.cancel()} />;
    case "result":
      return <Result key={screen.review.snapshot.id} state={state} review={screen.review} store={store} />;
    case "settings":
      return <SettingsScreen state={state} store={store} />;
    case "help":
      return <Help state={state} store={store} />;
  }
}

/** A screen that fails says so, instead of leaving the pane white. */
class Boundary extends Component<{ children: ReactNode; onRetry: () => void }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    if (!this.state.failed) return this.props.children;
    const retry = () => {
      this.setState({ failed: false });
      this.props.onRetry();
    };
    return (
      <Message
        title="This view could not be shown"
        detail="Your document and the review are unchanged."
        intent="error"
        action="Start again"
        onAction={retry}
      />
    );
  }
}
