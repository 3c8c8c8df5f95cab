// Makes <a class="gossip-playground" href="…"> a live Gossip Playground. Types: embed.d.ts.
(() => {
	const source = "gossip-playground";
	const version = 1;
	const known = new Map();
	const commands = {
		play: (until) => ({ until }),
		pause: null,
		reset: null,
		get: null,
		step: (count = 1) => ({ count }),
		seek: (t) => ({ t }),
		set: (what) => (typeof what === "string" ? { link: what } : { patch: what }),
	};

	class Embed {
		#listeners = {};
		#asked = new Map();
		#last = 0;
		#listen;
		#listens = new Promise((resolve) => (this.#listen = resolve));

		constructor(element) {
			this.element = element;
			for (const type in commands) this[type] = (given) => this.#ask({ type, ...commands[type]?.(given) });
			// A frame older than this script has said “ready” to nobody.
			element.contentWindow?.postMessage({ source, version, type: "get" }, "*");
		}
		on(event, call) {
			(this.#listeners[event] ??= new Set()).add(call);
			return () => this.#listeners[event].delete(call);
		}
		async #ask(command) {
			this.element.loading = "eager";
			await this.#listens;
			const id = ++this.#last;
			const { origin } = new URL(this.element.src);
			this.element.contentWindow.postMessage({ source, version, id, ...command }, origin);
			return new Promise((...ends) => this.#asked.set(id, ends));
		}
		hear(event) {
			const { type, id, state, sentence, height } = event;
			this.#listen();
			if (type === "height") this.element.style.height = `${height}px`;
			const [done, failed] = this.#asked.get(id) ?? [];
			this.#asked.delete(id);
			if (type === "error") failed?.(Error(sentence));
			else done?.(state);
			for (const call of this.#listeners[type] ?? []) call(event);
		}
	}

	addEventListener("message", ({ data, source: from }) => {
		if (data?.source !== source) return;
		for (const [frame, embed] of known) if (from && frame.contentWindow === from) embed.hear(data);
	});

	function frameFor(link) {
		const url = new URL(link.href);
		if (!/embed\/?$/.test(url.pathname)) url.pathname = new URL("embed/", url).pathname;
		if (!/[#&]height=/.test(url.hash)) url.hash += `${url.hash && "&"}height=auto`;
		const { id, className, textContent: title } = link;
		const frame = document.createElement("iframe");
		frame.style.cssText = "display:block;width:100%;height:430px;border:0";
		Object.assign(frame, { id, className, title, loading: "lazy", src: url.href });
		link.replaceWith(frame);
		return frame;
	}
	function from(element) {
		if (known.has(element)) return known.get(element);
		const frame = element.tagName === "IFRAME" ? element : frameFor(element);
		known.set(frame, new Embed(frame)).set(element, known.get(frame));
		return known.get(frame);
	}
	const upgrade = (root = document) => [...root.querySelectorAll(`a.${source}`)].map(from);

	window.GossipPlayground = { from, upgrade };
	if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => upgrade());
	else upgrade();
})();
