import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { PreferencesProvider, usePreferences } from "./app/preferences.tsx";
import { router } from "./app/router.tsx";
import { ShortcutsProvider } from "./components/shortcuts.tsx";
import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "@fontsource-variable/source-sans-3/wght.css";
import "./styles/index.css";

const client = new QueryClient({
  // The server is this machine's: a browser that is offline can ask it all the same, and the engine in the page too.
  defaultOptions: {
    queries: { staleTime: 30_000, retry: 1, networkMode: "always" },
    mutations: { networkMode: "always" },
  },
});

function Page() {
  const { letters } = usePreferences();
  return (
    <ShortcutsProvider letters={letters}>
      <RouterProvider router={router} />
    </ShortcutsProvider>
  );
}

const place = document.getElementById("page");
if (place === null) throw new Error("index.html lacks the element #page");
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <PreferencesProvider>
        <Page />
      </PreferencesProvider>
    </QueryClientProvider>
  </StrictMode>,
);
