/** One thing said in Vietnamese and in English. */
export const Both = ({ vi, en }: { readonly vi: string; readonly en: string }) => (
  <span>
    {vi}{" "}
    <span lang="en" className="also">
      {en}
    </span>
  </span>
);
