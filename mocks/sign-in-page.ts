import { escape } from "./html.ts";
import type { Persona } from "./personas/persona.ts";

const choice = ({ key, story, signIn }: Persona): string => `
      <button name="persona" value="${escape(key)}">
        <strong>${escape(signIn.fullName)}</strong> <small>mức độ ${signIn.assuranceLevel}</small>
        <span>${escape(story)}</span>
      </button>`;

/** The page on which somebody picks whom to sign in as. Works without scripts. */
export const personaPicker = (personas: readonly Persona[]): string => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Đăng nhập (môi trường thử nghiệm)</title>
    <style>
      body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 44rem; padding: 0 1rem; color: #1b1b1b; }
      h1 { font-size: 1.4rem; margin-bottom: 0; }
      p { margin-top: .25rem; color: #555; }
      button { display: block; width: 100%; text-align: left; font: inherit; margin: .5rem 0; padding: .6rem .9rem; background: #fff; border: 1px solid #bbb; border-radius: .5rem; cursor: pointer; }
      button:hover, button:focus-visible { border-color: #b91c1c; outline: 2px solid #b91c1c; }
      small { color: #777; } span { display: block; color: #555; }
    </style>
  </head>
  <body>
    <h1>Đăng nhập bằng tài khoản định danh điện tử</h1>
    <p>Môi trường thử nghiệm: chọn một người để đăng nhập. / A test environment: pick whom to sign in as.</p>
    <form method="post">${personas.map(choice).join("")}
    </form>
  </body>
</html>
`;
