// Elements of an app, as people write them with Tailwind, and the classes in them.
export const tailwindSample = `<a class="rounded bg-sky-700 px-4 py-2 font-bold text-white underline" href="#a">A link</a>
<button class="rounded-full border-2 border-rose-700 p-3 text-rose-900">A button</button>
<input class="mt-2 block w-64 rounded border border-gray-400 p-1 text-sm"><p class="mt-6 text-lg text-gray-700">Some text</p>`

export const tailwindClasses = [...tailwindSample.matchAll(/class="([^"]+)"/g)].flatMap(([, names]) => names.split(' '))
