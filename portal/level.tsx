/** Level of somebody's electronic identity (mức độ định danh). */
export const Level = ({ of }: { readonly of: number }) => (
  <small className="level" title={`Tài khoản định danh điện tử mức độ ${of} / Electronic identity of level ${of}`}>
    mức độ {of}
  </small>
);
