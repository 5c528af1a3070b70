<?php
/**
 * A field of every type, with the oddities that wikis may have: markup in a label, an empty key, keys like numbers.
 *
 * @license MIT
 */

namespace MediaWiki\Extension\DemoProviders;

use MediaWiki\Auth\AuthenticationRequest;
use RawMessage;

class DemoFieldsRequest extends AuthenticationRequest {
	public function getMetadata() {
		return [
			'kind' => 'demo',
			'list' => [ 1, 2 ],
			'empty' => [],
			'flag' => true,
			'none' => null,
			'image' => 'http://127.0.0.1/picture.png',
		];
	}

	public function getFieldInfo() {
		return $this->texts() + $this->choices() + $this->buttons() + [
			'demohidden' => self::field( 'hidden', 'Not shown', [ 'value' => 'carried-along' ] ),
		];
	}

	private function texts(): array {
		$note = "A ''remark'' with [https://forms.example/ a link] & <script>alert(1)</script>";
		return [
			'demonote' => self::field( 'null', $note, [ 'value' => 'as <b>it</b> comes' ] ),
			'demostring' => self::field( 'string', "Some '''text'''", [ 'value' => 'a beginning' ] ),
			'demostringopt' => self::field( 'string', 'More text', [ 'optional' => true ] ),
			'demopassword' => self::field( 'password', 'A secret word', [ 'sensitive' => true ] ),
		];
	}

	private function choices(): array {
		$one = [ '2' => 'Two', '10' => 'Ten', '' => 'nothing', 'b' => "The ''second''", 'a' => 'The first' ];
		$some = [ '0' => 'None', '1' => 'Single', '2' => 'Double' ];
		return [
			'demoselect' => self::field( 'select', 'Pick one', self::choice( $one, 'b' ) ),
			'democheck' => self::field( 'checkbox', 'Yes, really' ),
			'democheckopt' => self::field( 'checkbox', 'Send news', [ 'value' => true, 'optional' => true ] ),
			'demomulti' => self::field( 'multiselect', 'Pick several', self::choice( $some, [ '1', '2' ] ) ),
		];
	}

	private function buttons(): array {
		return [
			'demobutton' => self::field( 'button', 'This way', [ 'optional' => true ] ),
			'demobutton2' => self::field( 'button', 'Or that way', [ 'optional' => true ] ),
		];
	}

	private static function choice( array $labels, $value ): array {
		$options = array_map( static fn ( $label ) => new RawMessage( $label ), $labels );
		return [ 'options' => $options, 'value' => $value, 'optional' => true ];
	}

	private static function field( string $type, string $label, array $more = [] ): array {
		$help = new RawMessage( "Help on a field of the type <i>$type</i>" );
		return [ 'type' => $type, 'label' => new RawMessage( $label ), 'help' => $help ] + $more;
	}
}
