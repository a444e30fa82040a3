import { render } from 'preact';
import { App } from './app.js';
import './style/base.css';
import './style/frame.css';
import './style/table.css';
import './style/picture.css';
import './style/network.css';
import './style/evidence.css';
import './style/add.css';
import './style/views.css';

render(<App />, document.getElementById('page')!);
