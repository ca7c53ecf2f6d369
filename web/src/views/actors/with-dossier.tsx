import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api, dataOf, type Shapes } from "../../api/client.ts";
import { Failure, Loading } from "../../components/states.tsx";

interface WithDossierProps {
  /** Of the directory. */
  readonly actor: string;
  readonly children: (dossier: Shapes["Dossier"]) => ReactNode;
}

/** Fetches a dossier and shows it; says so where it is on its way or cannot be had. */
export function WithDossier({ actor, children }: WithDossierProps) {
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ["dossier", actor],
    queryFn: () => dataOf(api.GET("/api/dossiers/{actor}", { params: { path: { actor } } })),
  });
  if (isPending) return <Loading />;
  if (error) return <Failure error={error} again={() => refetch()} />;
  return children(data);
}
