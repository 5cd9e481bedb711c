// What the page loads. A second time (two scripts on one page) it changes nothing.
import { NazorgWijzer } from "./element.js";

if (!customElements.get("nazorg-wijzer")) customElements.define("nazorg-wijzer", NazorgWijzer);
